// breaks: place:http-server
import { fastify } from 'fastify'

export const used = fastify
