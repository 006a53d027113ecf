import { abilities } from '../../../account/abilities.js';
import { CommentMissing } from '../../../comment/comment.errors.js';
import { DeskEventsQueryDto, TakeDto } from '../../../moderation/moderation.dto.js';
import { TakenByAnother } from '../../../moderation/moderation.errors.js';
import { TooManyStreams } from '../../../platform/live/event-streams.js';
import { exampleClaim, exampleClaimBy } from '../examples.js';
import { type Operation } from '../operation.js';
import { Claim } from '../shapes/moderation.shapes.js';
import { shapes } from '../shapes/values.js';
import { lastEventId } from './news.js';

const NewClaim = TakeDto.register(shapes, {
  id: 'NewClaim',
  fields: { takeOver: 'Out of somebody else’s hand.' },
});

/** Several people at one queue. */
export const deskOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/v1/moderation/comments/{id}/claim',
    id: 'takeInHand',
    summary: 'Take a reply in hand',
    description:
      'For three minutes nobody else decides about it, unless they take it over. Taking it again prolongs it; deciding lets it go.',
    access: [abilities.decide],
    body: NewClaim,
    answer: { status: 201, description: 'It is in your hand.', shape: Claim, example: exampleClaim },
    refusals: [new CommentMissing(), new TakenByAnother(exampleClaimBy)],
  },
  {
    method: 'delete',
    path: '/api/v1/moderation/comments/{id}/claim',
    id: 'letGo',
    summary: 'Let a reply go',
    description: 'Nothing happens to what somebody else has in hand.',
    access: [abilities.decide],
    answer: { status: 204, description: 'You have it in hand no more.' },
  },
  {
    method: 'get',
    path: '/api/v1/moderation/events',
    id: 'followDesk',
    summary: 'What happens at the desk',
    description: [
      'Server-sent events: `held` with `{id}`; `decided` with `{id, status, version, by}`; `claimed` with `{id, by, byId, until}`;',
      '`released` with `{id}`. First comes what was decided since `since`, and what is in hand.',
      'The stream ends after a quarter of an hour at most, and soon after the session or token does; it keeps no session alive.',
    ].join(' '),
    access: [abilities.decide],
    query: DeskEventsQueryDto,
    headers: [lastEventId],
    answer: { status: 200, description: 'The stream.', mediaType: 'text/event-stream' },
    refusals: [new TooManyStreams()],
  },
];
