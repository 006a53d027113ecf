import { abilities } from '../../../account/abilities.js';
import { BatchesQueryDto, FreezeDto } from '../../../moderation/batches/batches.dto.js';
import { BatchCannot, BatchMissing, NotABatch, TooManyBatches } from '../../../moderation/batches/batches.errors.js';
import { ExportDto } from '../../../moderation/exports/exports.dto.js';
import { exampleBatch } from '../examples.js';
import { type Operation } from '../operation.js';
import { BatchPage, WholeBatch } from '../shapes/batch.shapes.js';
import { shapes } from '../shapes/values.js';

const NewBatch = FreezeDto.register(shapes, {
  id: 'NewBatch',
  fields: {
    query:
      'As it is typed at the desk, such as `status:spam link:shop.example`, or `{status, q}`. Without a list: what is held.',
    decision: '“restore” leads each back to what it was before.',
    reason: 'Stands in the log beside each; of replies that are declined, their authors may read it.',
    code: 'Of a decline: one of the publisher’s reasons.',
  },
});

const path = '/api/v1/moderation/batches';
const whole = (status: number, description: string) => ({
  status,
  description,
  shape: WholeBatch,
  example: exampleBatch,
});

const NewExport = ExportDto.register(shapes, {
  id: 'NewExport',
  fields: { status: 'Which list.', q: 'What to look for in it, as at the desk.', format: 'CSV or JSON.' },
});

/** One decision about all that a search finds; and all of it as a file. */
export const batchOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/v1/moderation/exports',
    id: 'exportReplies',
    summary: 'A list of replies as a file',
    description:
      'All of a list, or what a search finds in it, addresses masked, as it is read. JSON is `{items}` as in the queue. CSV holds a header and quoted cells; one that a spreadsheet might run stands behind an apostrophe. It leaves a line in the log.',
    access: [abilities['export-replies']],
    body: NewExport,
    answer: { status: 200, description: 'The file.', mediaType: 'text/csv' },
  },
  {
    method: 'post',
    path,
    id: 'freezeBatch',
    summary: 'Freeze what a search finds',
    description:
      'Writes down which replies it finds, each with its version, and changes none. What changes between now and its turn will be left alone.',
    access: [abilities['decide-in-batches']],
    body: NewBatch,
    answer: whole(201, 'The frozen set, with its count and a sample.'),
    refusals: [new NotABatch('nothing-found', 'This search finds no reply.'), new TooManyBatches(60)],
  },
  {
    method: 'get',
    path,
    id: 'listBatches',
    summary: 'The batches',
    description: 'Newest first. Kept for 90 days; what was never started, for one.',
    access: [abilities['decide-in-batches']],
    query: BatchesQueryDto,
    answer: { status: 200, description: 'A page of batches.', shape: BatchPage },
  },
  {
    method: 'get',
    path: `${path}/{id}`,
    id: 'readBatch',
    summary: 'One batch, and how far it is',
    access: [abilities['decide-in-batches']],
    answer: whole(200, 'The batch.'),
    refusals: [new BatchMissing()],
  },
  {
    method: 'post',
    path: `${path}/{id}/start`,
    id: 'startBatch',
    summary: 'Carry a batch out',
    description: 'In the background, also after a restart. A batch that was stopped goes on.',
    access: [abilities['decide-in-batches']],
    answer: whole(202, 'It is at work.'),
    refusals: [new BatchMissing(), new BatchCannot('start', 'done')],
  },
  {
    method: 'post',
    path: `${path}/{id}/stop`,
    id: 'stopBatch',
    summary: 'Stop a batch where it is',
    access: [abilities['decide-in-batches']],
    answer: whole(202, 'It has stopped.'),
    refusals: [new BatchMissing(), new BatchCannot('stop', 'done')],
  },
  {
    method: 'post',
    path: `${path}/{id}/undo`,
    id: 'undoBatch',
    summary: 'Undo all of a batch',
    description:
      'Puts each back to what it was, in the background, and leaves alone what somebody decided about since. One that is at work stops first.',
    access: [abilities['decide-in-batches']],
    answer: whole(202, 'It goes back.'),
    refusals: [new BatchMissing(), new BatchCannot('undo', 'frozen')],
  },
];
