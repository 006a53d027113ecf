import { z } from 'zod';
import { pageOf, shapes } from './values.js';

export const Setting = z
  .object({
    key: z.string(),
    about: z.string().meta({ description: 'What it decides, and what fits, in words.' }),
    value: z.unknown().meta({ description: 'Text, number, true or false, or an object, as the setting is.' }),
    default: z.unknown().meta({ description: 'What holds where nobody set another value.' }),
  })
  .meta({ description: 'One thing that the publisher decides.' })
  .register(shapes, { id: 'Setting' });

export const SettingPage = pageOf(Setting).register(shapes, { id: 'SettingPage' });
