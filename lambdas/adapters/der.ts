/** The few forms of DER (ITU-T X.690) that put the encoded parts of a certificate together. */

const tags = { integer: 0x02, bitString: 0x03, octetString: 0x04, utcTime: 0x17, generalizedTime: 0x18, sequence: 0x30, explicit: 0xa0 } as const;

/** Lengths from 128 on are written as their number of bytes and those bytes. */
const lengthBytes = (length: number): Buffer => {
  if (length < 0x80) return Buffer.from([length]);
  const bytes = Buffer.from(length.toString(16).padStart(length < 0x100 ? 2 : length < 0x1_0000 ? 4 : 8, '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
};

const element = (tag: number, parts: readonly Uint8Array[]): Buffer => {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([Buffer.from([tag]), lengthBytes(length), ...parts]);
};

export const sequence = (...parts: readonly Uint8Array[]): Buffer => element(tags.sequence, parts);

/** @param bytes of a positive number, big-endian, with as few bytes as it needs */
export const integer = (bytes: Uint8Array): Buffer => element(tags.integer, [bytes]);

export const octetString = (bytes: Uint8Array): Buffer => element(tags.octetString, [bytes]);

/** Whole bytes: no bit of the last one is unused. */
export const bitString = (bytes: Uint8Array): Buffer => element(tags.bitString, [Buffer.from([0]), bytes]);

/** `[number] EXPLICIT` of ASN.1. */
export const explicit = (number: number, part: Uint8Array): Buffer => element(tags.explicit | number, [part]);

const firstYearOfGeneralizedTime = 2050;

/** A time in whole seconds: with two digits for the year through 2049, with four from 2050 on, as RFC 5280 §4.1.2.5 wants it. */
export const time = (date: Date): Buffer => {
  const digits = `${date.toISOString().slice(0, 19).replaceAll(/[-:T]/g, '')}Z`;
  if (date.getUTCFullYear() >= firstYearOfGeneralizedTime) return element(tags.generalizedTime, [Buffer.from(digits)]);
  return element(tags.utcTime, [Buffer.from(digits.slice(2))]);
};
