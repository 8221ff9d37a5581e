package org.tandemhelp.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLState;
import org.tandemhelp.kernel.StartProblem;

/** Checks the PostgreSQL an operator brings, and says in one sentence what does not fit. */
final class ExternalDatabase {

    private static final Pattern URL = Pattern.compile("(?:jdbc:)?postgres(?:ql)?://(\\S+/\\S+)");
    private static final Pattern USER = Pattern.compile("[?&]user=([^&]+)");
    private static final int OLDEST = 15;
    private static final int CONNECT_SECONDS = 10;

    private ExternalDatabase() {}

    /**
     * The address of the settings, after a first connection.
     *
     * @throws StartProblem where the URL is wrong, nobody answers, the password is not right, the
     *     server is too old or its user may not create the application's role
     */
    static DatabaseAddress open(DatabaseSettings settings) {
        DatabaseAddress address = address(settings);
        try (Connection connection = connect(address)) {
            check(connection, address);
        } catch (SQLException e) {
            throw new StartProblem(sentence(address, e.getSQLState(), e.getMessage()), e);
        }
        return address;
    }

    private static DatabaseAddress address(DatabaseSettings settings) {
        String url = String.valueOf(settings.url()).strip();
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            throw new StartProblem(
                    "The database URL is not one of PostgreSQL. Write it as"
                            + " postgresql://host:5432/database.");
        }
        String place = matcher.group(1);
        if (place.contains("@") || place.toLowerCase(Locale.ROOT).contains("password=")) {
            throw new StartProblem(
                    "The database URL must not hold the password. Set TANDEM_DATABASE_USER and"
                            + " TANDEM_DATABASE_PASSWORD instead.");
        }
        String username = settings.username();
        if (username == null || username.isBlank()) {
            username = userIn(place);
        }
        String password = settings.password();
        return new DatabaseAddress(
                "jdbc:postgresql://" + place, username, password == null ? "" : password);
    }

    private static String userIn(String place) {
        Matcher user = USER.matcher(place);
        if (!user.find()) {
            throw new StartProblem(
                    "The external database needs a user. Set TANDEM_DATABASE_USER and"
                            + " TANDEM_DATABASE_PASSWORD.");
        }
        return user.group(1);
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", address.username());
        properties.setProperty("password", address.password());
        properties.setProperty("connectTimeout", String.valueOf(CONNECT_SECONDS));
        properties.setProperty("socketTimeout", String.valueOf(CONNECT_SECONDS));
        return DriverManager.getConnection(address.url(), properties);
    }

    private static void check(Connection connection, DatabaseAddress address) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
            throw new StartProblem(
                    "The database at "
                            + address
                            + " is PostgreSQL "
                            + connection.getMetaData().getDatabaseProductVersion()
                            + ". Tandem needs version "
                            + OLDEST
                            + " or newer.");
        }
        try (Statement statement = connection.createStatement();
                ResultSet answer =
                        statement.executeQuery(
                                """
                                select rolcreaterole or rolsuper
                                from pg_roles where rolname = current_user
                                """)) {
            if (!answer.next() || !answer.getBoolean(1)) {
                throw new StartProblem(
                        "The database user "
                                + address.username()
                                + " may not create roles. Give it CREATEROLE and start again.");
            }
        }
    }

    private static String sentence(
            DatabaseAddress address, @Nullable String state, @Nullable String message) {
        return switch (String.valueOf(state)) {
            case "28P01", "28000", "08004" ->
                    "The database at "
                            + address
                            + " does not accept the user "
                            + address.username()
                            + " with this password. Check TANDEM_DATABASE_USER and"
                            + " TANDEM_DATABASE_PASSWORD.";
            case "3D000" ->
                    "There is no database of that name at "
                            + address
                            + ". Create it, or check --database-url.";
            default ->
                    PSQLState.isConnectionError(String.valueOf(state))
                            ? "No PostgreSQL answers at "
                                    + address
                                    + ". Check --database-url and that the database runs."
                            : "The database at " + address + " cannot be used: " + message;
        };
    }
}
