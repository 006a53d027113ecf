import { Injectable } from '@nestjs/common';
import { PasswordsBusy } from './account.errors.js';
import { hashPassword, isPasswordOf, nobodysHash } from './password-hash.js';
import { Turns } from './turns.js';

/** Each takes 19 MiB and a thread of Node's pool of four, which files and look-ups need too. */
const atOnce = 2;
const inLine = 20;

/** Hashes and checks passwords, few at a time. Both throw PasswordsBusy when too many wait. */
@Injectable()
export class Passwords {
  private readonly turns = new Turns(atOnce, inLine, () => new PasswordsBusy());

  hash(password: string): Promise<string> {
    return this.turns.take(() => hashPassword(password));
  }

  /** Where there is no hash the work is done all the same, so that the time taken does not tell. */
  async match(password: string, hash: string | null): Promise<boolean> {
    const matches = await this.turns.take(() => isPasswordOf(hash ?? nobodysHash, password));
    return matches && hash !== null;
  }
}
