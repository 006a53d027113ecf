import { type Command } from 'commander';
import { CannotRun } from '../cannot-run.js';
import { type House } from '../command-line.js';
import { AuditChain, type AuditFault, type AuditReport } from './audit-chain.js';

export function auditCommands(program: Command, house: House): void {
  const log = program.command('log').description('the record of what was done here');
  log
    .command('verify')
    .description('whether nothing in it was changed, removed, moved or cut off; prints its head, to be noted elsewhere')
    .option('--head <position:digest>', 'a head that was noted before: the log must still contain it')
    .action(async ({ head }: { head?: string }) => {
      if (head !== undefined && !/^[1-9]\d{0,14}:[0-9a-f]{64}$/.test(head))
        throw new CannotRun('A head looks like 1234:9f2c…, as this command prints it.');
      await house.open(async (rooms) => {
        const report = await rooms.get(AuditChain).verify(head ?? null);
        house.print(inWords(report), { holds: report.faults.length === 0, ...report });
        if (report.faults.length > 0) throw new CannotRun('The log is not as it was written.');
      });
    });
}

function inWords({ entries, head, waiting, faults }: AuditReport): string {
  const lines = faults.map((fault) => sentences[fault.kind](fault));
  if (faults.length === 0) lines.push(`The log holds: ${entries} entries in one chain.`);
  if (waiting > 0) lines.push(`Not sealed yet: ${waiting}.`);
  if (head !== null && faults.length === 0) lines.push(`Its head, to be noted elsewhere:\n${head}`);
  return lines.join('\n');
}

const sentences: Readonly<Record<AuditFault['kind'], (fault: AuditFault) => string>> = {
  changed: ({ position, entryId }) => `Changed or moved: entry ${entryId}, place ${position}.`,
  removed: ({ position, entryId }) => `Removed: entry ${entryId}, place ${position}.`,
  'seal-removed': ({ position }) => `Removed: the seal at place ${position}.`,
  'never-sealed': ({ entryId }) =>
    `Without a seal: entry ${entryId}. Its seal was removed, or it was put in past the house.`,
  'cut-off': ({ position }) => `Cut off: the log once went on to place ${position}.`,
  'other-head': ({ position }) => `Written anew: place ${position} is not what was noted.`,
};
