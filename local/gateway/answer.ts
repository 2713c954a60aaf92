/** What goes back to the client. */
export interface ApiAnswer {
  status: number;
  headers: Array<[name: string, value: string]>;
  body: string | Buffer;
}

/** Sets a header that may be there only once; names differ in case only. */
export const setHeader = (answer: ApiAnswer, name: string, value: string): void => {
  const lower = name.toLowerCase();
  answer.headers = [...answer.headers.filter(([given]) => given.toLowerCase() !== lower), [name, value]];
};
