import { z } from 'zod';
import { moment, shapes } from './values.js';

export const SignedIn = z
  .object({ name: z.string(), role: z.enum(['moderator', 'editor', 'admin']), expiresAt: moment() })
  .meta({ description: 'The session itself is in the cookie.' })
  .register(shapes, { id: 'SignedIn' });
