import { abilities } from '../../../account/abilities.js';
import { SettingValueDto } from '../../../platform/settings/setting.dto.js';
import { UnknownSetting } from '../../../platform/settings/setting.errors.js';
import { exampleSetting as example } from '../examples.js';
import { type Chapter } from '../operation.js';
import { Setting, SettingPage } from '../shapes/setting.shapes.js';
import { shapes } from '../shapes/values.js';

const SettingValue = SettingValueDto.register(shapes, {
  id: 'SettingValue',
  fields: { value: 'What fits, `about` of the setting says. Null leads back to the default.' },
});

export const settings: Chapter = {
  name: 'Settings',
  description:
    'What the publisher decides. A change counts at once, on every instance, and is in the log with who and what.',
  operations: [
    {
      method: 'get',
      path: '/api/v1/settings',
      id: 'listSettings',
      summary: 'All settings',
      access: [abilities['change-settings']],
      answer: {
        status: 200,
        description: 'All of them on one page.',
        shape: SettingPage,
        example: { items: [example], next: null },
      },
    },
    {
      method: 'put',
      path: '/api/v1/settings/{key}',
      id: 'changeSetting',
      summary: 'Change a setting',
      description: 'The same value again changes nothing.',
      access: [abilities['change-settings']],
      body: SettingValue,
      answer: { status: 200, description: 'The setting as it is now.', shape: Setting, example },
      refusals: [new UnknownSetting(['site.name'])],
    },
  ],
};
