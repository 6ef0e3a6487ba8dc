import NextAuth, { type NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { signIn } from "#lib/account/commands/sign-in";
import { signInInput } from "#lib/account/schema";
import { visitor } from "#lib/platform/actor";
import { env } from "#lib/platform/env";
import { AppError } from "#lib/platform/errors";
import { defaultLocale } from "#lib/platform/i18n/locales";
import { currentSession, endSession, openSession, requestOrigin, sessionCookie } from "#lib/platform/session";
import { absolute, urls } from "#lib/platform/urls";

/** The same door as the form: counted, slowed down, and shut where a second factor is asked for. */
async function authorize(given: Record<string, string> | undefined): Promise<{ id: string; sessionId: string } | null> {
  const input = signInInput.safeParse({ email: given?.email, password: given?.password });
  if (!input.success) return null;
  try {
    const result = await signIn(visitor, input.data, { locale: defaultLocale, ...(await requestOrigin()) });
    if (result.next !== "session") return null;
    return { id: result.userId, sessionId: await openSession(result.userId, { hasSecondFactor: false }) };
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

const fields = { email: { type: "email" }, password: { type: "password" } };

const options = (): NextAuthOptions => ({
  secret: env.AUTH_SECRET,
  session: { strategy: "jwt", maxAge: 30 * 86_400 },
  pages: { signIn: urls.account.signIn(defaultLocale), error: urls.account.signIn(defaultLocale) },
  cookies: {
    sessionToken: {
      name: sessionCookie(),
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: absolute("/").startsWith("https:") },
    },
  },
  providers: [Credentials({ credentials: fields, authorize })],
  callbacks: {
    jwt: ({ token, user }) => (user && "sessionId" in user ? { ...token, sessionId: user.sessionId } : token),
    session: async ({ session }) => {
      const current = await currentSession();
      if (!current) return { expires: new Date(0).toISOString() };
      return { ...session, user: { name: current.name, email: current.email } };
    },
  },
  events: { signOut: endSession },
});

/** next-auth learns the site's address from the environment alone; ours comes from the settings. */
const nameSite = () => Object.assign(process.env, { NEXTAUTH_URL: absolute("/") });

type Context = { params: Promise<{ nextauth: string[] }> };

/** NextAuth's handler is typed for both routers of Next.js; with these arguments it answers with a Response. */
const answer = async (request: Request, context: Context): Promise<Response> => {
  nameSite();
  return NextAuth(options())(request, context) as Promise<Response>;
};

export const GET = answer;
export const POST = answer;
