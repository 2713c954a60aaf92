import { invalidField } from './errors.ts';
import { LIMITS } from './limits.ts';

/** @throws AwsError `ValidationException` */
export const checkTags = (tags: Readonly<Record<string, string>>): void => {
  const count = Object.keys(tags).length;
  if (count > LIMITS.tags) throw invalidField(`${count} tags; at most ${LIMITS.tags} are allowed`, ['tags']);
  for (const [key, value] of Object.entries(tags)) {
    const fits = key.length >= 1 && key.length <= LIMITS.tagKeyCharacters && value.length <= LIMITS.tagValueCharacters;
    if (!fits || key.startsWith('aws:')) {
      throw invalidField(`tag '${key}' is not allowed: keys have 1 to ${LIMITS.tagKeyCharacters} characters and do not begin with aws:, values have up to ${LIMITS.tagValueCharacters}`, ['tags']);
    }
  }
};
