export { default, metadata, viewport } from '../(site)/layout'
