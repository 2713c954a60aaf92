import type { Component, TemplateVersionRow } from '../../contracts/template-rows.ts';
import { firstVersion } from '../../lambdas/domain/templates/template-content.ts';
import type { Components, TemplateContent } from '../../lambdas/domain/templates/template-ports.ts';

export const aComponent = (given: Partial<Component> = {}): Component => ({ key: 'aws.greengrass.Nucleus', version: '2.12.6', ...given });

export const aContent = (given: Partial<TemplateContent> = {}): TemplateContent => ({ components: [aComponent()], ...given });

/** A body of a request for a template. */
export const aTemplate = (given: object = {}): Record<string, unknown> => ({ name: 'line', ...aContent(), ...given });

/** A version as a row; 1 of a template named `line` unless told otherwise. */
export const aVersionRow = ({ version = 1, ...content }: Partial<TemplateContent> & { version?: number } = {}): TemplateVersionRow => ({
  ...firstVersion(aContent(content), { name: 'line', incarnation: 'incarnation-1', at: new Date('2026-01-02T03:04:05.678Z') }).version, version,
});

/** Every component is there, but for those told otherwise. */
export const someComponents = (states: Readonly<Record<string, Awaited<ReturnType<Components['state']>>>> = {}): Components & { readonly asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    state: async ({ key, version }) => {
      asked.push(`${key} ${version}`);
      return states[key] ?? { state: 'there' };
    },
  };
};
