// Next keeps the request under way in a storage that it takes from the global object, when its modules are loaded.
import 'next/dist/server/node-environment-baseline.js'
