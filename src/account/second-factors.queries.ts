import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Visitor } from '../platform/http/visitors.js';
import { Settings } from '../platform/settings/settings.js';
import { mustHaveSecondFactor, secondFactorSetting } from './second-factor-setting.js';
import { type ListedPasskey, type SecondFactors } from './second-factor.view.js';

/** SQL: whether the member `m` has a second factor. */
export const hasSecondFactor = `(exists (select from staff_authenticators a where a.staff_id = m.id and a.confirmed_at is not null)
  or exists (select from staff_passkeys p where p.staff_id = m.id))`;

@Injectable()
export class SecondFactorQueries {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
  ) {}

  async of(member: Pick<Visitor, 'id' | 'role'>, tx: Pick<EntityManager, 'query'> = this.db): Promise<SecondFactors> {
    const wanted = await this.settings.get(secondFactorSetting);
    const [row] = await tx.query<{ authenticator: boolean; codes: number }[]>(
      `select exists (select from staff_authenticators where staff_id = $1 and confirmed_at is not null) as authenticator,
              (select count(*)::int from staff_recovery_codes where staff_id = $1 and used_at is null) as codes`,
      [member.id],
    );
    const passkeys = await tx.query<ListedPasskey[]>(
      `select id, name, created_at as "createdAt", last_used_at as "lastUsedAt"
         from staff_passkeys where staff_id = $1 order by id`,
      [member.id],
    );
    return {
      authenticator: row?.authenticator ?? false,
      passkeys,
      recoveryCodes: row?.codes ?? 0,
      required: mustHaveSecondFactor(member.role, wanted),
    };
  }
}
