import { defaultMediaType, mediaTypes } from '../../../contracts/media-types.ts';
import type { MediaType } from '../../../contracts/media-types.ts';

interface Alternative {
  readonly type: MediaType;
  readonly quality: number;
}

/**
 * The media type to answer with for an Accept header (RFC 9110 §12.5.1), or nothing where none of its alternatives
 * fits. No header counts as any type; of equally good alternatives the first wins.
 */
export const acceptedMediaType = (accept: string): MediaType | undefined => {
  if (accept.trim() === '') return defaultMediaType;
  const fitting = accept.split(',').flatMap(alternatives);
  return fitting.reduce<Alternative | undefined>((best, next) => (best === undefined || next.quality > best.quality ? next : best), undefined)?.type;
};

const alternatives = (text: string): Alternative[] => {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
  const type = range === '*/*' || range === 'application/*' ? defaultMediaType : mediaTypes.find((known) => known === range);
  return type === undefined || !(quality > 0) ? [] : [{ type, quality }];
};
