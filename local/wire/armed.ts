import type { ControlHandler, ControlRoutes } from './control.ts';
import { fractions } from './fractions.ts';

interface Seeded {
  /** The same seed decides the same of a sequence. */
  readonly seed: number;
}

/** A mishap that is switched on and off by control routes; forgotten when the runtime ends. */
export interface Armed<Setting extends Seeded> {
  /** What is armed, and the next fraction of its seed; nothing where nothing is. */
  current(): { readonly setting: Setting; readonly next: () => number } | undefined;
  /** `POST` arms, `GET` tells, `DELETE` ends. */
  readonly control: ControlRoutes;
}

/**
 * @param path of the routes, as `/_local/events/disorder`
 * @param read of the body; throws where it cannot be read
 */
export const armed = <Setting extends Seeded>(path: string, read: (body: unknown) => Setting): Armed<Setting> => {
  let current: ReturnType<Armed<Setting>['current']>;
  const told: ControlHandler = async () => current?.setting ?? {};
  return {
    current: () => current,
    control: {
      [`POST ${path}`]: (body) => {
        const setting = read(body);
        current = { setting, next: fractions(setting.seed) };
        return told(body);
      },
      [`GET ${path}`]: told,
      [`DELETE ${path}`]: (body) => {
        current = undefined;
        return told(body);
      },
    },
  };
};
