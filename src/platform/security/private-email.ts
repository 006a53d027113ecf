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

  /**
   * `k…@l….org`: enough for somebody who knows the address to tell it from another, too little to write to. For staff, never in
   * public: the first letters narrow down who it can be.
   */
  masked(): string {
    const at = this.#address.lastIndexOf('@');
    const domain = this.#address.slice(at + 1);
    return `${first(this.#address.slice(0, at))}@${first(domain)}${domain.slice(domain.lastIndexOf('.'))}`;
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

/** A name of one letter is not given away whole. */
function first(name: string): string {
  const [letter, ...more] = name;
  return letter && more.length > 0 ? `${letter}…` : '…';
}
