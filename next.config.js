const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
]

// What endpoints answer is data: nothing in it may be run, shown in a frame, or kept by a cache.
const endpoints = [
  {
    key: 'Content-Security-Policy',
    value: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  },
  { key: 'Cache-Control', value: 'no-store' },
]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  images: { unoptimized: true },
  // Native and worker-using modules stay outside the bundle.
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', 'prom-client'],
  // `npm test` checks the types; a user's first start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  // Asked for by browsers and bookmarks that have not seen a page's own link to its icon.
  async rewrites() {
    return [{ source: '/favicon.ico', destination: '/icon.svg' }]
  },
  async headers() {
    return [
      { source: '/:path*', headers: everywhere },
      { source: '/api/:path*', headers: endpoints },
      { source: '/:probe(livez|readyz|metrics)', headers: endpoints },
    ]
  },
}

export default config
