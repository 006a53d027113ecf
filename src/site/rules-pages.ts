import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { may } from '../account/abilities.js';
import { RulesQueries } from '../comment/rules.queries.js';
import { type Rehearsal, type WordListName } from '../comment/rules.view.js';
import { SpokenRules } from '../comment/spoken-rules.queries.js';
import { limitsInWords } from '../moderation/rules.view.js';
import { Config } from '../platform/config/config.js';
import { type FieldFault } from '../platform/domain-error.js';
import { wholeNumber } from '../platform/http/values.js';
import { type Visitor } from '../platform/http/visitors.js';
import { draftIn } from './rules-form.js';
import { type RulesNoticeView } from './rules-notice.js';
import { rulesPage } from './rules-page.js';
import { rulesVersionsPage } from './rules-versions-page.js';
import { Sites } from './sites.js';
import { wordsPage } from './words-page.js';

/** What came of a form, besides what it held. */
export interface About {
  readonly notice?: RulesNoticeView | null;
  readonly faults?: readonly FieldFault[];
  readonly rehearsal?: Rehearsal | null;
}

/** The address that a form leads to: the version that holds now, and the one that was looked at. */
export const SavedRulesDto = z.strictObject({
  saved: wholeNumber({ min: 0, max: 999_999_999 }).optional(),
  seen: wholeNumber({ min: 0, max: 999_999_999 }).optional(),
  leftOut: wholeNumber({ min: 0, max: 999_999_999 }).default(0),
});
export type SavedRules = z.infer<typeof SavedRulesDto>;

type Fields = Readonly<Record<string, string>>;

/** Composes the pages of the policy. */
@Injectable()
export class RulesPages {
  constructor(
    private readonly rules: RulesQueries,
    private readonly spoken: SpokenRules,
    private readonly config: Config,
    private readonly sites: Sites,
  ) {}

  /** As the rules stand, or with what a form holds. */
  async rulesPage(staff: Visitor, form: Fields | null, about: About = {}): Promise<string> {
    const [rules, lately, site] = await Promise.all([this.rules.current(), this.spoken.tallies(), this.sites.site()]);
    return rulesPage(site, {
      staff,
      rules,
      lately,
      before: limitsInWords(this.config),
      draft: form ? draftIn(form) : rules.rules,
      note: form?.note ?? '',
      mayChange: may(staff.role, 'change-the-rules'),
      notice: about.notice ?? null,
      faults: about.faults ?? [],
      rehearsal: about.rehearsal ?? null,
    });
  }

  async wordsPage(staff: Visitor, list: WordListName, form: Fields | null, about: About = {}): Promise<string> {
    const [{ version, lines }, site] = await Promise.all([this.rules.words(list), this.sites.site()]);
    const typed = form?.words ?? '';
    return wordsPage(site, {
      staff,
      list,
      version,
      count: lines.length,
      whole: form?.how === 'replace' ? typed : lines.join('\n'),
      added: form?.how === 'add' ? typed : '',
      mayChange: may(staff.role, 'change-the-rules'),
      notice: about.notice ?? null,
      fault: about.faults?.[0]?.message ?? null,
      rehearsal: about.rehearsal ?? null,
    });
  }

  async versionsPage(staff: Visitor, after: string | null): Promise<string> {
    const [{ items, next }, { version }, site] = await Promise.all([
      this.rules.versions(20, after ?? undefined),
      this.rules.current(),
      this.sites.site(),
    ]);
    const mayChange = may(staff.role, 'change-the-rules');
    return rulesVersionsPage(site, { staff, current: version, versions: items, next, mayChange });
  }

  /** What to say after a change, read from the version that came of it and not from the address. Throws RulesVersionMissing. */
  async noticeOf({ saved, seen, leftOut }: SavedRules): Promise<RulesNoticeView | null> {
    if (saved === undefined) return null;
    if (saved === seen) return { kind: 'nothing-changed', leftOut };
    const { version, changes } = await this.rules.version(saved);
    return { kind: 'saved', version, changes, leftOut };
  }

  async overtaken(): Promise<RulesNoticeView> {
    return { kind: 'overtaken', by: await this.rules.current() };
  }
}
