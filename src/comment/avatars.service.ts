import { Injectable } from '@nestjs/common';
import { Sealer } from '../platform/security/sealer.js';

/**
 * Which picture belongs to a name. It is a keyed digest of the name alone: the same name looks the same here and different on
 * another site, nothing leads from the picture to the name, and no address has a part in it.
 */
@Injectable()
export class Avatars {
  constructor(private readonly sealer: Sealer) {}

  /** `/avatars/<16 hex>.svg`; spelling that the eye does not tell apart makes no difference. */
  pathFor(name: string): string {
    const seen = name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
    return `/avatars/${this.sealer.digest('avatar', seen).toString('hex').slice(0, 16)}.svg`;
  }
}
