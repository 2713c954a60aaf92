// Generated from contracts/events.yaml by `npm run generate`.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Detail type `Core Created Event`: a core of a Create task has settled. */
        CoreCreatedEvent: {
            coreName: string;
            taskId: string;
            /** @enum {string} */
            status: "success" | "failed";
            message?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
