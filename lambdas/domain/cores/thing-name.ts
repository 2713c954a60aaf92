/** Whether a text can be the name of an IoT thing. API reference of CreateThing. */
export const isThingName = (text: string): boolean => /^[a-zA-Z0-9:_-]{1,128}$/.test(text);
