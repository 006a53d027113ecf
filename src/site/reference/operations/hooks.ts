import { abilities } from '../../../account/abilities.js';
import { AddHookDto, ChangeHookDto, DeliveriesQueryDto } from '../../../moderation/hooks.dto.js';
import { DeliveryMissing, HookMissing } from '../../../moderation/hooks.errors.js';
import { type Operation } from '../operation.js';
import { AddedWebHook, DeliveryPage, Waiting, WebHook, WebHookPage } from '../shapes/hook.shapes.js';
import { shapes } from '../shapes/values.js';

const url = 'A public address, https.';
const NewWebHook = AddHookDto.register(shapes, { id: 'NewWebHook', fields: { url, events: 'When to call.' } });
const WebHookChange = ChangeHookDto.register(shapes, {
  id: 'WebHookChange',
  fields: { url, events: 'When to call.', enabled: 'Switched on again, it starts afresh.' },
});

const access = [abilities['run-web-hooks']] as const;
const path = '/api/v1/moderation/hooks';

export const hookOperations: readonly Operation[] = [
  {
    method: 'get',
    path,
    id: 'readHooks',
    summary: 'Web hooks',
    access,
    answer: { status: 200, description: 'All of them, on one page.', shape: WebHookPage },
  },
  {
    method: 'post',
    path,
    id: 'addHook',
    summary: 'Add a web hook',
    description: 'Calls are signed by the secret that only this answer shows, as Standard Webhooks says.',
    access,
    body: NewWebHook,
    answer: { status: 201, description: 'Added, with its secret.', shape: AddedWebHook },
  },
  {
    method: 'put',
    path: `${path}/{id}`,
    id: 'changeHook',
    summary: 'Change a web hook, or switch it off or on',
    access,
    body: WebHookChange,
    answer: { status: 200, description: 'Changed.', shape: WebHook },
    refusals: [new HookMissing()],
  },
  {
    method: 'delete',
    path: `${path}/{id}`,
    id: 'removeHook',
    summary: 'Remove a web hook',
    access,
    answer: { status: 204, description: 'Removed.', shape: null },
    refusals: [new HookMissing()],
  },
  {
    method: 'post',
    path: `${path}/{id}/restoration`,
    id: 'putHookBack',
    summary: 'Put a removed web hook back',
    description: 'Within 30 days, with its secret.',
    access,
    answer: { status: 200, description: 'As it was.', shape: WebHook },
    refusals: [new HookMissing()],
  },
  {
    method: 'post',
    path: `${path}/{id}/tests`,
    id: 'testHook',
    summary: 'Send a test',
    access,
    answer: { status: 202, description: 'Look among its deliveries.', shape: Waiting },
    refusals: [new HookMissing()],
  },
  {
    method: 'get',
    path: `${path}/{id}/deliveries`,
    id: 'readDeliveries',
    summary: 'How the calls went',
    access,
    query: DeliveriesQueryDto,
    answer: { status: 200, description: 'A page of calls, newest first.', shape: DeliveryPage },
    refusals: [new HookMissing()],
  },
  {
    method: 'post',
    path: `${path}/{id}/deliveries/{delivery}/attempts`,
    id: 'redeliver',
    summary: 'Make a call again',
    description: 'The same body under the same id.',
    access,
    answer: { status: 202, description: 'Look among its deliveries.', shape: Waiting },
    refusals: [new HookMissing(), new DeliveryMissing()],
  },
];
