import { FASTIFY_ROUTE_CONFIG_METADATA } from '@nestjs/platform-fastify/constants.js';
import { RouteConfig } from '@nestjs/platform-fastify';
import { holds, Public, type Role, Roles } from './route-access.js';

class Closed {
  silent(): void {}
}

@Public()
class Open {
  everybody(): void {}

  @Roles('editor')
  editors(): void {}

  @RouteConfig({ admission: 'exempt' })
  free(): void {}
}

const config = (method: object): unknown => Reflect.getMetadata(FASTIFY_ROUTE_CONFIG_METADATA, method);

describe('who may use a route', () => {
  it('is nobody until somebody says so', () => {
    expect(config(Closed.prototype.silent)).toBeUndefined();
  });

  it('is said by a controller for all of its routes, and by a route for itself', () => {
    expect(config(Open.prototype.everybody)).toEqual({ access: 'public' });
    expect(config(Open.prototype.editors)).toEqual({ access: ['editor'] });
  });

  it('stands beside other settings of the route', () => {
    expect(config(Open.prototype.free)).toEqual({ admission: 'exempt', access: 'public' });
  });
});

describe('roles', () => {
  it.each([
    ['admin', ['admin', 'editor', 'moderator']],
    ['editor', ['editor', 'moderator']],
    ['moderator', ['moderator']],
  ] as [Role, Role[]][])('%s may do what is open to %j', (role, open) => {
    const roles: Role[] = ['admin', 'editor', 'moderator'];
    expect(roles.filter((needed) => holds(role, [needed]))).toEqual(open);
  });
});
