/** The input of a call by the command's name, as `RegisterThingCommand`. */
export interface SentCommand {
  readonly name: string;
  readonly input: Record<string, unknown>;
}

/** An error as an SDK throws it. */
export const awsError = (name: string, httpStatusCode = 400): Error => Object.assign(new Error(`${name} happened`), { name, $metadata: { httpStatusCode } });

/**
 * Lets a client answer without a service: answers by operation, each a value, an error or a function of the input.
 *
 * @returns what was sent, in order
 */
export const answering = <Client extends { send: unknown }>(client: Client, answers: Readonly<Record<string, unknown>>): { client: Client; sent: SentCommand[] } => {
  const sent: SentCommand[] = [];
  client.send = async (command: { constructor: { name: string }; input: Record<string, unknown> }) => {
    const name = command.constructor.name.replace(/Command$/, '');
    sent.push({ name, input: command.input });
    if (!Object.hasOwn(answers, name)) throw new Error(`the test has no answer to ${name}`);
    const answer = answers[name];
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? (answer as (input: unknown) => unknown)(command.input) : answer;
  };
  return { client, sent };
};
