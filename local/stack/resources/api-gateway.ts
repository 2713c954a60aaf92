import { createHash } from 'node:crypto';
import { gatewayResponse } from '../../gateway/gateway-responses.ts';
import { physicalName, recorded, text } from '../resource.ts';
import type { Creators, RestApiDescription, Site } from '../resource.ts';

/** Ten characters, as API Gateway's ids, and the same at every boot. */
const apiId = (site: Site, logicalId: string): string =>
  BigInt(`0x${createHash('sha256').update(`${site.stackName}/${logicalId}`).digest('hex')}`).toString(36).slice(0, 10);

const apiOf = (site: Site, id: unknown): RestApiDescription => {
  const api = site.apis.get(String(id));
  if (!api) throw new Error(`there is no REST API '${String(id)}'`);
  return api;
};

/** The API itself is served by the local gateway once everything its integrations name exists. */
export const apiGateway: Creators = {
  'AWS::ApiGateway::RestApi': ({ logicalId, properties }, site) => {
    if (properties.Body === undefined) {
      throw new Error(`REST API ${logicalId} has no Body; the local gateway serves APIs given as an OpenAPI document (SpecRestApi, inline)`);
    }
    const id = apiId(site, logicalId);
    site.apis.set(id, { id, logicalId, body: properties.Body, gatewayResponses: new Map() });
    return recorded(id, { RestApiId: id, RootResourceId: id.split('').reverse().join('') });
  },
  'AWS::ApiGateway::GatewayResponse': ({ logicalId, properties }, site) => {
    const { ResponseType, StatusCode, ResponseParameters, ResponseTemplates, RestApiId } = properties;
    const response = gatewayResponse({ statusCode: StatusCode, responseParameters: ResponseParameters, responseTemplates: ResponseTemplates });
    apiOf(site, RestApiId).gatewayResponses.set(String(ResponseType), response);
    return recorded(logicalId, { Id: logicalId });
  },
  'AWS::ApiGateway::Stage': ({ properties }, site) => {
    const stage = text(properties.StageName) ?? 'default';
    apiOf(site, properties.RestApiId).stage = stage;
    return recorded(stage);
  },
  'AWS::ApiGateway::Deployment': ({ logicalId, properties }, site) => {
    const stage = text(properties.StageName);
    if (stage !== undefined) apiOf(site, properties.RestApiId).stage = stage;
    return recorded(physicalName(site, logicalId), { DeploymentId: logicalId });
  },
  'AWS::ApiGateway::Account': ({ logicalId }) => recorded(logicalId, { Id: logicalId }),
};
