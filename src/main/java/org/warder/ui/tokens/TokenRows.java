package org.warder.ui.tokens;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.warder.access.Abilities;
import org.warder.error.Reason;
import org.warder.error.ServiceException;
import org.warder.id.Id;
import org.warder.paging.Page;
import org.warder.token.TokenCriteria;
import org.warder.token.TokenDetails;
import org.warder.token.search.TokenOrder;
import org.warder.token.search.TokenSearch;
import org.warder.token.search.TokenSearchService;
import org.warder.ui.permissions.PermissionFormatter;
import org.warder.ui.texts.Texts;

/** Reads lines of the table. */
@RequestScoped
public class TokenRows {

  @Inject private TokenSearchService tokens;
  @Inject private PermissionFormatter words;
  @Inject private Texts texts;
  @Inject private Abilities abilities;

  List<TokenRow> search(TokenSearch search, TokenOrder order, Page page) {
    return rows(tokens.search(search, order, page));
  }

  /** Whether it is known which tokens criteria are about. */
  boolean isDecidable(TokenCriteria criteria) {
    return criteria.use().unusedSince() == null || tokens.isDecidable(criteria);
  }

  long count(TokenSearch search) {
    return tokens.count(search);
  }

  /** The same; of more than a number, that number. */
  long count(TokenSearch search, int most) {
    return tokens.count(search, most);
  }

  /** Those of the tokens that the caller may see. */
  List<TokenRow> list(List<Id> ids) {
    return rows(tokens.list(ids));
  }

  /** One token; what the caller may not see does not exist for them. */
  TokenRow get(Id id) {
    return list(List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> new ServiceException(Reason.TOKEN_NOT_FOUND));
  }

  /** What a token is called. */
  String label(TokenDetails token) {
    return texts.visibleOr(token.token().description(), "tokens.unnamed");
  }

  private List<TokenRow> rows(List<TokenDetails> found) {
    return found.stream()
        .map(
            token ->
                new TokenRow(
                    token, label(token), words.summary(token), abilities.mayChange(token.token())))
        .toList();
  }
}
