import { z } from 'zod';
import { queueViews } from '../../comment/comment.view.js';
import { queueSearch } from '../../comment/search/search.dto.js';

export const exportFormats = ['csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const ExportDto = z.strictObject({
  status: z.enum(queueViews, { error: `status is one of ${queueViews.join(', ')}.` }).default('held'),
  q: queueSearch().optional(),
  format: z.enum(exportFormats, { error: `format is one of ${exportFormats.join(', ')}.` }),
});
export type ExportDto = z.infer<typeof ExportDto>;
