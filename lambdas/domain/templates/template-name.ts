import { TemplateName as isNameOfTemplate } from '../../../contracts/generated/openapi-validators.js';
import { noTemplate } from '../../../contracts/core-rows.ts';

/** Whether a template can have the name: one that stands for "no template" cannot be taken. */
export const isTemplateName = (name: string): boolean => isNameOfTemplate(name) && !isReservedName(name);

/** The fleet summary counts cores without a template under this name. */
export const isReservedName = (name: string): boolean => name === noTemplate.name;

/** The number that a text is, if it can be that of a version. */
export const versionNumber = (text: string): number | undefined => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined);

/** Stands for the newest version wherever a number of one may stand. */
export const currentVersion = 'current';
