import type { TemplateVersionRow } from '../../../contracts/template-rows.ts';
import type { DriftPorts, TemplatesRead } from './drift-ports.ts';

/** Versions asked for in a read. */
const versionsAtOnce = 100;

/** Reads each template and version once a sweep, when it is first asked for. */
export const templatesRead = (templates: DriftPorts['templates']): TemplatesRead => ({
  mode: once((name) => name, async (name: string) => (await templates.find(name))?.onDrift ?? 'report'),
  version: once(({ name, version }) => `${name}#${version}`, (version) => templates.version(version)),
  versions: once((name) => name, (name: string) => allVersions(templates, name)),
});

const once = <Key, Value>(textOf: (key: Key) => string, read: (key: Key) => Promise<Value>) => {
  const kept = new Map<string, Promise<Value>>();
  return (key: Key): Promise<Value> => {
    const known = kept.get(textOf(key));
    if (known !== undefined) return known;
    const reading = read(key);
    kept.set(textOf(key), reading);
    // What failed is read again by the next core that needs it.
    reading.catch(() => kept.delete(textOf(key)));
    return reading;
  };
};

const allVersions = async (templates: DriftPorts['templates'], name: string): Promise<TemplateVersionRow[]> => {
  const versions: TemplateVersionRow[] = [];
  for (;;) {
    const page = await templates.versionsByNumber(name, { after: versions.at(-1)?.version ?? 0, limit: versionsAtOnce });
    if (page.length === 0) return versions;
    versions.push(...page);
  }
};
