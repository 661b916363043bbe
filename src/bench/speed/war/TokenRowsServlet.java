import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * Inserts the four rows of a token into Warder's own tables and commits them, by plain JDBC: what a
 * token costs the database, with nothing read, checked or answered.
 */
@WebServlet("/token-rows")
public class TokenRowsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String TOKEN =
      "insert into tokens (id, status, description, description_key, org_id, user_id, permissions,"
          + " created_at, updated_at, exempt)"
          + " values (?, 'ACTIVE', 'sensor', 'sensor', 1, 1, ?, 1, 1, false)";
  private static final String VALUE =
      "insert into token_values (id, token_id, digest, hint, state, issued_at)"
          + " values (?, ?, ?, 'abcd', 'CURRENT', 1)";
  private static final String USAGE = "insert into token_usage (token_id) values (?)";
  private static final String RESOURCE =
      "insert into token_resources (token_id, resource_id) values (?, 1)";
  private static final String PERMISSION = "write:orgs/0000000000000001/buckets/0000000000000001";

  @Resource(lookup = "jdbc/warder")
  private transient DataSource database;

  private final AtomicLong next = new AtomicLong();

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    long id = next.incrementAndGet();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      insert(connection, TOKEN, id, PERMISSION);
      insert(connection, VALUE, id, id, "%064x".formatted(id * 0x9e3779b97f4a7c15L));
      insert(connection, USAGE, id);
      insert(connection, RESOURCE, id);
      connection.commit();
    } catch (SQLException e) {
      throw new ServletException(e);
    }
    response.setStatus(HttpServletResponse.SC_CREATED);
    response.setContentLength(0);
  }

  private static void insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
    }
  }
}
