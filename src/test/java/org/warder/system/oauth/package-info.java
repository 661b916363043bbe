/** What OAuth's endpoints promise (src/docs/api.md, OAuth). */
package org.warder.system.oauth;
