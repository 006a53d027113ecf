import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Sealer } from '../platform/security/sealer.js';
import { newRecoveryCodes, readRecoveryCode } from './recovery-code.js';

/** The way in when a telephone is lost. */
@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  /** New ones; those of before open nothing any more. They are shown once, since only digests are kept. */
  async renew(tx: EntityManager, staffId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await tx.query('delete from staff_recovery_codes where staff_id = $1', [staffId]);
    await tx.query('insert into staff_recovery_codes (staff_id, code_digest) select $1, unnest($2::bytea[])', [
      staffId,
      codes.map((code) => this.digest(staffId, code)),
    ]);
    return codes;
  }

  /** Uses it up. False when it is none of theirs, or was used before. */
  async use(tx: EntityManager, staffId: string, typed: string): Promise<boolean> {
    const [, used] = await tx.query<[unknown, number]>(
      'update staff_recovery_codes set used_at = $3 where staff_id = $1 and code_digest = $2 and used_at is null',
      [staffId, this.digest(staffId, typed), this.clock.now()],
    );
    return used === 1;
  }

  private digest(staffId: string, code: string): Buffer {
    return this.sealer.digest(`recovery-code/${staffId}`, readRecoveryCode(code));
  }
}
