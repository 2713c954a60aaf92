/**
 * A path parameter, which may come percent-encoded. No id or name of this API has a percent sign, so that decoding what is
 * decoded already changes nothing; what cannot be decoded names nothing that exists.
 */
export const decodedParameter = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};
