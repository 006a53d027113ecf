import { z } from 'zod';
import { noticeHows } from './notices.view.js';

export const ChooseNoticesDto = z.strictObject({
  how: z.enum(noticeHows, { error: `how is one of ${noticeHows.join(', ')}.` }),
});
export type ChooseNoticesDto = z.infer<typeof ChooseNoticesDto>;
