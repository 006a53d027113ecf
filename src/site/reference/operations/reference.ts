import { type Chapter } from '../operation.js';

export const reference: Chapter = {
  name: 'Reference',
  description: 'This description.',
  operations: [
    {
      method: 'get',
      path: '/api/v1/openapi.json',
      id: 'readOpenApi',
      summary: 'This description for machines',
      access: 'public',
      answer: { status: 200, description: 'An OpenAPI 3.1 document.' },
    },
    {
      method: 'get',
      path: '/api/docs',
      id: 'readDocs',
      summary: 'This description for people',
      access: 'public',
      answer: { status: 200, description: 'A page.', mediaType: 'text/html' },
    },
  ],
};
