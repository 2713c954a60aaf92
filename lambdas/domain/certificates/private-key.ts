/**
 * A private key on its way from where it is made to the bundle in S3. Logging, JSON and error texts show a placeholder:
 * only `toPem` gives the key away.
 */
export class PrivateKey {
  readonly #pem: string;

  /** @param pem unencrypted PEM */
  constructor(pem: string) {
    this.#pem = pem;
  }

  toPem(): string {
    return this.#pem;
  }

  toString(): string {
    return '(private key)';
  }

  toJSON(): string {
    return this.toString();
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }
}
