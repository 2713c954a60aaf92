import { physicalName, recorded, text } from '../resource.ts';
import type { Creator, Creators } from '../resource.ts';

const plain: Creator = ({ logicalId }, site) => recorded(physicalName(site, logicalId));

const alarm: Creator = ({ logicalId, properties }, site) => {
  const name = text(properties.AlarmName) ?? physicalName(site, logicalId, 255);
  return recorded(name, { Arn: `arn:aws:cloudwatch:${site.cloud.region}:${site.cloud.account}:alarm:${name}` });
};

/** Resources that are data here: where logs go, what would be watched. */
export const recordedOnly: Creators = {
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
