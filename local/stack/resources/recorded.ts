import { physicalName, recorded, text } from '../resource.ts';
import type { Creator, Creators, Properties, Site } from '../resource.ts';

const iamPath = (properties: Properties): string => text(properties.Path) ?? '/';

const iamArn = (site: Site, kind: string, properties: Properties, name: string): string =>
  `arn:aws:iam::${site.cloud.account}:${kind}${iamPath(properties)}${name}`;

const plain: Creator = ({ logicalId }, site) => recorded(physicalName(site, logicalId));

const alarm: Creator = ({ logicalId, properties }, site) => {
  const name = text(properties.AlarmName) ?? physicalName(site, logicalId, 255);
  return recorded(name, { Arn: `arn:aws:cloudwatch:${site.cloud.region}:${site.cloud.account}:alarm:${name}` });
};

/** Resources that are data here: who may do what, where logs go, what would be watched. */
export const recordedOnly: Creators = {
  'AWS::IAM::Role': ({ logicalId, properties }, site) => {
    const name = text(properties.RoleName) ?? physicalName(site, logicalId);
    return recorded(name, { Arn: iamArn(site, 'role', properties, name), RoleId: `AROA${logicalId.toUpperCase().slice(0, 17)}` });
  },
  'AWS::IAM::ManagedPolicy': ({ logicalId, properties }, site) => {
    const name = text(properties.ManagedPolicyName) ?? physicalName(site, logicalId, 128);
    const arn = iamArn(site, 'policy', properties, name);
    return recorded(arn, { PolicyArn: arn });
  },
  'AWS::IAM::Policy': ({ logicalId, properties }, site) => recorded(text(properties.PolicyName) ?? physicalName(site, logicalId)),
  'AWS::Logs::LogGroup': ({ logicalId, properties }, site) => {
    const name = text(properties.LogGroupName) ?? physicalName(site, logicalId, 512);
    return recorded(name, { Arn: `arn:aws:logs:${site.cloud.region}:${site.cloud.account}:log-group:${name}:*` });
  },
  'AWS::Logs::ResourcePolicy': plain,
  'AWS::Logs::MetricFilter': plain,
  'AWS::Logs::QueryDefinition': plain,
  'AWS::CloudWatch::Alarm': alarm,
  'AWS::CloudWatch::CompositeAlarm': alarm,
  'AWS::CloudWatch::Dashboard': ({ logicalId, properties }, site) => recorded(text(properties.DashboardName) ?? physicalName(site, logicalId, 255)),
  'AWS::CDK::Metadata': plain,
};
