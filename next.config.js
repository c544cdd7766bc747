/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  images: { unoptimized: true },
  // Native and worker-using modules stay outside the bundle.
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'pg', 'pino'],
  // `npm test` checks the types; a user's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
}

export default config
