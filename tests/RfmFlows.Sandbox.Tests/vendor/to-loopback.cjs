'use strict';
// Loaded with `node -r`: the vendor's client has host, port and the folder of its example's token built in, so its requests
// are turned to the sandbox here and its token file to a folder of the test. The client itself is not touched.
// Each answer goes to standard error as one line of JSON for the test to judge.
const fs = require('fs');
const http = require('http');
const https = require('https');
const path = require('path');

const target = new URL(process.env.SANDBOX_ADDRESS);
const tokens = process.env.SANDBOX_TOKENS;

https.request = (options, onResponse) =>
  http.request({ ...options, protocol: 'http:', hostname: target.hostname, port: target.port }, (response) => {
    let text = '';
    response.on('data', (chunk) => (text += chunk));
    response.on('end', () => {
      const { statusCode: status, headers } = response;
      process.stderr.write(JSON.stringify({ method: options.method, path: options.path, status, type: headers['content-type'], text }) + '\n');
    });
    onResponse(response);
  });

for (const name of ['existsSync', 'readFileSync', 'writeFileSync']) {
  const original = fs[name];
  fs[name] = (file, ...rest) => original(/^\/tmp\/[0-9a-f]{32}$/.test(file) ? path.join(tokens, path.basename(file)) : file, ...rest);
}
