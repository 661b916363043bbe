package org.warder.ui.tokens;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.warder.access.Abilities;
import org.warder.id.Id;
import org.warder.permission.ResourceType;
import org.warder.token.EffectiveStatus;
import org.warder.token.TokenFilter;
import org.warder.token.TokenSecret;
import org.warder.token.search.TokenOrder;
import org.warder.token.search.TokenSearch;
import org.warder.ui.navigation.CurrentOrg;
import org.warder.ui.navigation.Params;
import org.warder.ui.table.Rows;
import org.warder.ui.table.TableState;
import org.warder.user.User;
import org.warder.user.UserService;

/** The list of API tokens: search, filter, order and page are in the address. */
@Named("tokens")
@ViewScoped
public class TokensView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private CurrentOrg currentOrg;
  @Inject private TokenRows source;
  @Inject private TokenCount count;
  @Inject private UserService users;
  @Inject private Abilities abilities;

  private static final Set<String> SORTS =
      Stream.of(TokenOrder.values())
          .map(order -> order.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());

  private final TableState state = new TableState("created", true, SORTS);
  private final ListCriteria criteria = new ListCriteria();
  private Rows<TokenRow> rows;
  private String text;
  private String status;
  private String owner;

  @PostConstruct
  void read() {
    rows =
        new Rows<>(
            state,
            () -> search().map(found -> count.count(found, state)).orElse(0L),
            page -> search().map(found -> source.search(found, order(), page)).orElse(List.of()),
            row -> row.id().toString());
  }

  /** What is looked for; a filter that names nothing leaves nothing to be found. */
  Optional<TokenSearch> search() {
    Optional<Id> ownerId = Params.id(owner);
    if (!currentOrg.isPresent() || isStatusUnknown() || ownerId.isEmpty() && isGiven(owner)) {
      return Optional.empty();
    }
    Set<EffectiveStatus> statuses =
        Params.constant(StatusFilter.class, status).map(StatusFilter::statuses).orElse(Set.of());
    return criteria
        .criteria(statuses)
        .filter(source::isDecidable)
        .map(all -> new TokenSearch(currentOrg.id(), ownerId.orElse(null), all, null, text));
  }

  /** The same as a filter; empty where a text is looked for, which no filter has. */
  Optional<TokenFilter> filter() {
    return search().filter(search -> search.text() == null).map(TokenSearch::filter);
  }

  private static boolean isGiven(String filter) {
    return filter != null && !filter.isEmpty();
  }

  private TokenOrder order() {
    return Params.constant(TokenOrder.class, state.sort()).orElse(TokenOrder.CREATED);
  }

  /** From the first page on: something else is looked for. */
  public void restart() {
    state.restart();
  }

  /** Looks for everything again. */
  public void reset() {
    text = null;
    status = null;
    owner = null;
    criteria.clear();
    restart();
  }

  /** Looks for tokens of any time again, whatever is to be said of them. */
  public void takeCriteriaAway() {
    criteria.clear();
    restart();
  }

  /** Whether the list is narrowed. */
  public boolean isNarrowed() {
    return currentOrg.isPresent() && !search().equals(Optional.of(TokenSearch.in(currentOrg.id())));
  }

  /** Whether the status to filter by is none. */
  public boolean isStatusUnknown() {
    return isGiven(status) && Params.constant(StatusFilter.class, status).isEmpty();
  }

  /** Looks for tokens of any owner again. */
  public void takeOwnerAway() {
    owner = null;
    restart();
  }

  /** Looks for tokens of any status again. */
  public void takeStatusAway() {
    status = null;
    restart();
  }

  /** The name of the owner whose tokens alone are listed, for those who may know it. */
  public String getOwnerName() {
    return Params.id(owner).flatMap(users::find).map(User::name).orElse(owner);
  }

  /** Whether there may be tokens that the caller can do something with. */
  public boolean isSelectable() {
    return abilities.mayChangeAny(ResourceType.AUTHORIZATIONS);
  }

  /** The address of what is shown. */
  public String getUrl() {
    Params address =
        Params.page("/tokens")
            .with("org", currentOrg.getParam())
            .with("q", text)
            .with("status", status)
            .with("owner", owner);
    return criteria
        .addTo(address)
        .with("sort", state.getOrder().equals("-created") ? null : state.getOrder())
        .with("rows", state.getSize())
        .with("page", state.getPage())
        .toString();
  }

  public Rows<TokenRow> getRows() {
    return rows;
  }

  public ListCriteria getCriteria() {
    return criteria;
  }

  public TableState getState() {
    return state;
  }

  public String getText() {
    return text;
  }

  /** Looks for a text; never for a value, which would be in the address then. */
  public void setText(String text) {
    this.text = text == null || TokenSecret.isRevealing(text) ? null : text;
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public String getOwner() {
    return owner;
  }

  public void setOwner(String owner) {
    this.owner = owner;
  }
}
