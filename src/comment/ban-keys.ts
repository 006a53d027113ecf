import { Injectable } from '@nestjs/common';
import { type PrivateEmail } from '../platform/security/private-email.js';
import { Sealer } from '../platform/security/sealer.js';
import { rangeName, rangesAround } from './rules/address-range.js';

/**
 * Keyed digests by which bans are found. What a sender could be banned by is digested on arrival and compared: no address of a
 * reader is kept for it, or told to the database, and the look-up costs the same however many bans there are.
 */
@Injectable()
export class BanKeys {
  constructor(private readonly sealer: Sealer) {}

  ofRange(range: string): Buffer {
    return this.sealer.digest('ban/range', rangeName(range));
  }

  ofDomain(domain: string): Buffer {
    return this.sealer.digest('ban/domain', domain);
  }

  ofRangesAround(client: string): Buffer[] {
    return rangesAround(client).map((name) => this.sealer.digest('ban/range', name));
  }

  /** The person's own, those of all ranges around them, of their mail domain and of those above it. */
  ofSender(client: string, email: PrivateEmail | null): Buffer[] {
    return [
      this.sealer.digest('comment/client', client),
      ...this.ofRangesAround(client),
      ...(email ? this.sealer.domainDigests('ban/domain', email) : []),
    ];
  }
}
