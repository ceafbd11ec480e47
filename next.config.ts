import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: ['@node-rs/argon2', 'graphile-worker', 'postgres'],
  turbopack: { root: import.meta.dirname },
  experimental: { globalNotFound: true, serverActions: { bodySizeLimit: '256kb' } },
  redirects: async () => [
    {
      // The address that the towns' printed guides give.
      source: '/:commune/espace-citoyens/Home/AccueilPublic',
      destination: '/:commune/espace-citoyens',
      permanent: true,
    },
  ],
}

export default config
