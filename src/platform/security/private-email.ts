import { inspect } from 'node:util';

const hidden = '[private email]';

/**
 * A person's address, from the first line that touches it. It prints, serialises and inspects as "[private email]";
 * `reveal()` is the one exit, and the plan check lets only the mailer, the sealer and the logged reveal call it.
 */
export class PrivateEmail {
  readonly #address: string;

  private constructor(address: string) {
    this.#address = address;
  }

  static of(address: string): PrivateEmail {
    return new PrivateEmail(address);
  }

  reveal(): string {
    return this.#address;
  }

  toString(): string {
    return hidden;
  }

  toJSON(): string {
    return hidden;
  }

  [Symbol.toPrimitive](): string {
    return hidden;
  }

  [inspect.custom](): string {
    return hidden;
  }
}
