import { newHookSecret, signatureHeaders } from './hook-signature.js';

describe('The signature of a call', () => {
  it('is that of the example of Standard Webhooks', () => {
    const headers = signatureHeaders('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      at: new Date(1614265330_000),
      body: '{"test": 2432232314}',
    });
    expect(headers).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('comes of a secret that nobody else has', () => {
    expect(newHookSecret()).toMatch(/^whsec_[\w+/]{43}=$/);
    expect(newHookSecret()).not.toBe(newHookSecret());
  });
});
