import { AwsError, callContext } from '../wire/service.ts';
import type { CallContext, Service, WireResponse } from '../wire/service.ts';

const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';

const escape = (text: string): string =>
  text.replaceAll(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);

const xml = (status: number, body: string): WireResponse => ({ status, headers: { 'content-type': 'text/xml' }, body });

/** Who has an access key: the ARN of the session of a role; undefined for any other key. */
export type SessionOf = (accessKeyId: string | undefined) => string | undefined;

const identity = ({ account, accessKeyId = 'local' }: CallContext, sessionOf: SessionOf) => ({
  Account: account,
  UserId: accessKeyId,
  Arn: sessionOf(accessKeyId) ?? `arn:aws:iam::${account}:user/local`,
});

const run = async (operation: string, context: CallContext, sessionOf: SessionOf) => {
  if (operation !== 'GetCallerIdentity') throw new AwsError('NotImplementedLocally', `${operation} of sts is not implemented locally`);
  return identity(context, sessionOf);
};

/** AWS STS: who am I. By hand, because it is the one service here that every SDK generation calls by the query protocol. */
export const stsService = (sessionOf: SessionOf = () => undefined): Service => ({
  scope: 'sts',
  operations: ['GetCallerIdentity'],
  handle: async ({ body, query, region, account, requestId, accessKeyId }, guard = (_operation, _input, work) => work()) => {
    const parameters = new URLSearchParams(body.length > 0 ? body.toString() : query.toString());
    const operation = parameters.get('Action') ?? '';
    const metadata = `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata>`;
    try {
      const input = Object.fromEntries(parameters);
      const { Arn, UserId, Account } = await guard(operation, input, () => run(operation, { region, account, requestId, accessKeyId, source: 'wire' }, sessionOf));
      const result = `<Arn>${escape(Arn)}</Arn><UserId>${escape(UserId)}</UserId><Account>${Account}</Account>`;
      return xml(200, `<${operation}Response xmlns="${NAMESPACE}"><${operation}Result>${result}</${operation}Result>${metadata}</${operation}Response>`);
    } catch (error) {
      const { name, message, statusCode } = error instanceof AwsError ? error : new AwsError('InternalFailure', String(error), 500);
      const fault = statusCode < 500 ? 'Sender' : 'Receiver';
      return xml(statusCode, `<ErrorResponse xmlns="${NAMESPACE}"><Error><Type>${fault}</Type><Code>${escape(name)}</Code><Message>${escape(message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`);
    }
  },
  call: async (operation, _input, context) => run(operation, callContext(context), sessionOf),
});
