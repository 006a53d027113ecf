import { Injectable } from '@nestjs/common';
import { type z } from 'zod';
import { Rehearsals } from '../comment/rehearsals.service.js';
import { ChangeRulesDto, ImportWordsDto, RehearseDto } from '../comment/rules.dto.js';
import { RulesChanged } from '../comment/rules.errors.js';
import { RulesQueries } from '../comment/rules.queries.js';
import { RulesService } from '../comment/rules.service.js';
import { type WordListName } from '../comment/rules.view.js';
import { InvalidInput } from '../platform/domain-error.js';
import { InputPipe } from '../platform/http/input-pipe.js';
import { type Visitor } from '../platform/http/visitors.js';
import { rulesPath, withQuery, wordsPath } from './addresses.js';
import { readRulesForm } from './rules-form.js';
import { type About, RulesPages } from './rules-pages.js';

/** What becomes of a form: the page once more, or the way to what is so now. */
export type Outcome = { readonly status: 200 | 409 | 422; readonly page: string } | { readonly leadsTo: string };

type Fields = Readonly<Record<string, string>>;
type Show = (form: Fields, about: About) => Promise<string>;

const number = (text: string | undefined) => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : text);

/** The forms of the policy: saved, tried, at fault, or too late. Each is answered with its page, and nothing that was typed is lost. */
@Injectable()
export class RulesForms {
  constructor(
    private readonly rules: RulesService,
    private readonly queries: RulesQueries,
    private readonly rehearsals: Rehearsals,
    private readonly pages: RulesPages,
  ) {}

  save(staff: Visitor, form: Fields): Promise<Outcome> {
    const show: Show = (kept, about) => this.pages.rulesPage(staff, kept, about);
    return answered(form, show, this.pages, async () => {
      const change = read(ChangeRulesDto, readRulesForm(form));
      const { rules } = await this.rules.change(staff, change);
      return { leadsTo: withQuery(rulesPath, { saved: String(rules.version), seen: String(change.version) }) };
    });
  }

  rehearse(staff: Visitor, form: Fields): Promise<Outcome> {
    const show: Show = (kept, about) => this.pages.rulesPage(staff, kept, about);
    return answered(form, show, this.pages, async () => {
      const { rules } = readRulesForm(form);
      const change = read(RehearseDto, { rules, last: number(form.last) });
      return { status: 200, page: await show(form, { rehearsal: await this.rehearsals.rehearse(staff, change) }) };
    });
  }

  saveWords(staff: Visitor, list: WordListName, form: Fields): Promise<Outcome> {
    const show: Show = (kept, about) => this.pages.wordsPage(staff, list, kept, about);
    return answered(form, show, this.pages, async () => {
      const { words = '', how, note } = form;
      const change = read(ImportWordsDto, { version: number(form.version), words, how, note });
      const { rules, leftOut } = await this.rules.importWords(staff, list, change);
      const told = { saved: String(rules.version), seen: String(change.version), leftOut: String(leftOut.length) };
      return { leadsTo: withQuery(wordsPath(list), told) };
    });
  }

  rehearseWords(staff: Visitor, list: WordListName, form: Fields): Promise<Outcome> {
    const show: Show = (kept, about) => this.pages.wordsPage(staff, list, kept, about);
    return answered(form, show, this.pages, async () => {
      const known = form.how === 'add' ? (await this.queries.words(list)).lines : [];
      const words = [...known, form.words ?? ''].join('\n');
      const change = read(RehearseDto, list === 'blocked' ? { blockedWords: words } : { heldWords: words });
      return { status: 200, page: await show(form, { rehearsal: await this.rehearsals.rehearse(staff, change) }) };
    });
  }
}

async function answered(form: Fields, show: Show, pages: RulesPages, act: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof InvalidInput) return { status: 422, page: await show(form, { faults: error.faults }) };
    if (!(error instanceof RulesChanged)) throw error;
    return { status: 409, page: await show(form, { notice: await pages.overtaken() }) };
  }
}

function read<Shape extends z.ZodObject>(shape: Shape, fields: Record<string, unknown>): z.output<Shape> {
  const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return new InputPipe(shape).transform(said, { type: 'body', data: undefined });
}
