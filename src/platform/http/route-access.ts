import { type FastifyContextConfig } from 'fastify';
import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';

/** What a member of staff, or a program with a token, may do. */
export type Role = 'admin' | 'editor' | 'moderator';

/** Who may use a route: everybody, or whoever holds one of these roles. A route that says nothing is closed. */
export type Access = 'public' | readonly Role[];

/** Whoever holds the role on the left also holds those on the right. */
export const powers: Readonly<Record<Role, readonly Role[]>> = {
  admin: ['admin', 'editor', 'moderator'],
  editor: ['editor', 'moderator'],
  moderator: ['moderator'],
};

export function holds(role: Role, access: readonly Role[]): boolean {
  return access.some((needed) => powers[role].includes(needed));
}

/** Opens a route, or all routes of a controller that say nothing themselves, to everybody. */
export function Public(): MethodDecorator & ClassDecorator {
  return accessOf('public');
}

/** Opens it to staff with one of these roles. */
export function Roles(...roles: readonly [Role, ...Role[]]): MethodDecorator & ClassDecorator {
  return accessOf(roles);
}

/** What else a route asks of whoever comes; see the configuration of routes in fastify-types.ts. */
export type Asked = Pick<FastifyContextConfig, 'ability' | 'people' | 'confined'>;

/** Opens it to staff with this role, for a thing that has a name. */
export function RoleFor(
  ability: string,
  role: Role,
  asked: Omit<Asked, 'ability'> = {},
): MethodDecorator & ClassDecorator {
  return accessOf([role], { ability, ...asked });
}

/**
 * The answer to "who may" is kept in Fastify's route configuration, so that routes of Nest and of Fastify have it in one place,
 * where one hook asks for it and the list of routes shows it.
 */
function accessOf(access: Access, asked: Asked = {}): MethodDecorator & ClassDecorator {
  return (target: object, _key?: string | symbol, descriptor?: PropertyDescriptor) => {
    if (descriptor) return configure(descriptor.value as object, access, asked);
    const methods: object = (target as { prototype: object }).prototype;
    for (const { value } of Object.values(Object.getOwnPropertyDescriptors(methods))) {
      if (typeof value === 'function' && value !== target && configOf(value).access === undefined)
        configure(value, access, asked);
    }
  };
}

function configure(method: object, access: Access, asked: Asked): void {
  Reflect.defineMetadata(FASTIFY_ROUTE_CONFIG_METADATA, { ...configOf(method), access, ...asked }, method);
}

function configOf(method: object): { access?: Access } {
  return (Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, method) ?? {}) as { access?: Access };
}
