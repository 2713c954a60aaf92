import type { ServiceShape } from './operation-schemas.ts';
import type { Protocol } from './protocol.ts';
import { gatherInput, toSdkShapes } from './rest-request.ts';
import { renderOutput } from './rest-response.ts';
import { restRoutes } from './rest-routes.ts';
import type { RouteMatch } from './rest-routes.ts';
import { AwsError } from './service.ts';
import type { WireRequest } from './service.ts';

/** restJson1: an operation has its own method and path; members travel in path, query, headers, and the rest as JSON. */
export const restJson = (shape: ServiceShape): Protocol => {
  const contentType = 'application/json';
  const route = restRoutes(shape.operations.values());

  const matchOf = ({ method, path, query }: WireRequest): RouteMatch => {
    let match: RouteMatch | undefined;
    try {
      match = route(method, path, query);
    } catch {
      throw new AwsError('SerializationException', `the path ${path} is not correctly percent-encoded`);
    }
    if (!match) throw new AwsError('UnknownOperationException', `no operation at ${method} ${path}`, 404);
    return match;
  };

  return {
    contentType,
    parse: (request) => {
      const match = matchOf(request);
      return { operation: match.operation, input: gatherInput(request, match) };
    },
    read: ({ input: schema }, input) => toSdkShapes(schema, input),
    render: (operation, output) => renderOutput(operation, output, contentType),
  };
};
