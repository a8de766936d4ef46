import { eventTypes, events } from '@melati/domain/events'
import { type Refusal, refusals, sentenceOf } from '@melati/domain/refusal'
import * as z from 'zod/mini'
import type { Services } from '../context.ts'
import { problemType } from '../http/problem.ts'
import { jsonSchema } from './json-schema.ts'
import type { Operation } from './operation.ts'
import { parametersOf, valueOf } from './parameters.ts'

/** The contract with other systems, OpenAPI 3.1, made of the schemas that the procedures themselves are held to. */
export function openApiDocument({ operations, titles, baseUrl }: Pick<Services, 'operations' | 'titles' | 'baseUrl'>) {
  const modules = [...new Set(Object.keys(operations).map(moduleOf))]
  return {
    openapi: '3.1.0',
    info: {
      title: 'Melati',
      version: '1',
      description: 'Baca data sebuah kota dengan kunci. Read the data of one city with a key.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: baseUrl }],
    tags: modules.map((name) => ({ name, ...(titles[name] && { description: bothOf(titles[name]) }) })),
    security: [{ key: [] }],
    paths: Object.fromEntries(
      Object.entries(operations).map(([path, one]) => [
        `/api/v1/${path.replace('.', '/')}`,
        { get: described(path, one) },
      ]),
    ),
    webhooks: Object.fromEntries(eventTypes.map((type) => [type, { post: told(type) }])),
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', bearerFormat: 'mlt_…' } },
      schemas: { Problem: problem },
      responses: { Problem: { description: 'Ditolak. Refused.', content: { 'application/problem+json': problemRef } } },
    },
  }
}

const moduleOf = (path: string) => path.split('.')[0] ?? path

const bothOf = ({ id, en }: { id: string; en: string }) => `${id}. ${en}.`

function described(path: string, { title, input, output, example }: Operation) {
  return {
    operationId: path,
    tags: [moduleOf(path)],
    summary: title.en,
    description: title.id,
    parameters: parametersOf(input).map(({ name, required, schema }) => ({
      name,
      in: 'query',
      required,
      schema,
      ...(example[name] === undefined ? {} : { example: valueOf(schema, example[name]) }),
    })),
    responses: {
      200: { description: title.en, content: { 'application/json': { schema: jsonSchema(output, 'output') } } },
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

const problemRef = { schema: { $ref: '#/components/schemas/Problem' } }

const hasText = { id: { type: 'string' }, en: { type: 'string' } }

/** The closed list: each reason with its two sentences. */
const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'because', 'sentence'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    because: {
      oneOf: (Object.keys(refusals) as Refusal[]).map((one) => ({
        const: one,
        title: sentenceOf(one).en,
        description: sentenceOf(one).id,
      })),
    },
    sentence: { type: 'object', required: ['id', 'en'], properties: hasText },
    field: { type: 'string' },
    hint: { type: 'object' },
    fields: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, expected: { type: 'string' } } },
    },
    retryAfter: { type: 'integer', description: 'Seconds' },
    reference: { type: 'string' },
  },
  examples: [
    {
      type: problemType('not-found'),
      title: sentenceOf('not-found').en,
      status: 404,
      because: 'not-found',
      sentence: sentenceOf('not-found'),
    },
  ],
}

function told(type: (typeof eventTypes)[number]) {
  const { title, data } = events[type]
  const body = z.object({ type: z.literal(type), timestamp: z.iso.datetime(), data })
  const header = (name: string) => ({ name, in: 'header', required: true, schema: { type: 'string' } })
  return {
    operationId: `webhook.${type}`,
    summary: title.en,
    description: title.id,
    security: [],
    parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(header),
    requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'output') } } },
    responses: { '2XX': { description: 'Received. Any other answer is tried again.' } },
  }
}
