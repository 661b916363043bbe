import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Inserts one row and commits it, by plain JDBC: what is durable costs at least so much. */
@WebServlet("/insert")
public class InsertServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Resource(lookup = "jdbc/warder")
  private transient DataSource database;

  private final AtomicLong next = new AtomicLong();

  /** Makes the table, before the rounds. */
  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "create table bench (id bigint not null primary key, text varchar(200) not null)");
    } catch (SQLException e) {
      throw new ServletException(e);
    }
    response.setContentLength(0);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement("insert into bench values (?, ?)")) {
      insert.setLong(1, next.incrementAndGet());
      insert.setString(
          2, "the text of a row, about as long as a description and a digest together");
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new ServletException(e);
    }
    response.setStatus(HttpServletResponse.SC_CREATED);
    response.setContentLength(0);
  }
}
