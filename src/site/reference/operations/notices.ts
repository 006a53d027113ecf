import { z } from 'zod';
import { abilities } from '../../../account/abilities.js';
import { ChooseNoticesDto } from '../../../moderation/notices.dto.js';
import { NoMailbox } from '../../../moderation/notices.errors.js';
import { noticeHows } from '../../../moderation/notices.view.js';
import { type Operation } from '../operation.js';
import { shapes } from '../shapes/values.js';

const how = z.enum(noticeHows);
const meaning =
  '“count”: how many wait, at once and every ten minutes at most; “each”: a letter for each, six in an hour at most and then together; “hour”, “day”: what came and still waits, together.';

const NoticeChoice = z.object({ how: how.meta({ description: meaning }) }).register(shapes, { id: 'NoticeChoice' });
const NoticeChosen = z
  .object({ how, was: how.meta({ description: 'What it was before.' }) })
  .register(shapes, { id: 'NoticeChosen' });
const ChooseNotices = ChooseNoticesDto.register(shapes, { id: 'ChooseNotices', fields: { how: meaning } });

export const noticeOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/v1/staff/notices',
    id: 'readNotices',
    summary: 'How you hear of what waits',
    description: 'By mail; a member’s token asks for the member, and to the house’s own nobody writes.',
    access: [abilities.decide],
    answer: { status: 200, description: 'What you chose, or what holds by itself.', shape: NoticeChoice },
  },
  {
    method: 'put',
    path: '/api/v1/staff/notices',
    id: 'chooseNotices',
    summary: 'Choose how you hear of what waits',
    access: [abilities.decide],
    body: ChooseNotices,
    answer: { status: 200, description: 'Chosen.', shape: NoticeChosen },
    refusals: [new NoMailbox()],
  },
];
