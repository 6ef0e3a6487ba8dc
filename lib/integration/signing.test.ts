import { expect, it } from "vitest";
import { newSecret, signedHeaders } from "./signing.ts";

it("signs as the example of Standard Webhooks is signed", () => {
  const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  const message = { id: "msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp: 1614265330, body: '{"test": 2432232314}' };
  expect(signedHeaders([secret], message)).toEqual({
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
  });
});

it("signs with each secret that holds, each of 256 bits", () => {
  const secrets = [newSecret(), newSecret()];
  for (const secret of secrets) expect(Buffer.from(secret.replace("whsec_", ""), "base64")).toHaveLength(32);
  const signature = signedHeaders(secrets, { id: "a", timestamp: 1, body: "{}" })["webhook-signature"];
  expect(signature?.split(" ")).toHaveLength(2);
});
