package org.cuttings.backup;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that fails when it is noted for the so many-th time how far a restore has come. */
final class BreakingOff extends DelegatingDataSource {

    static final String WHY = "the cable was pulled";

    private int left;

    BreakingOff(DataSource database, int left) {
        super(database);
        this.left = left;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")
                                    && arguments[0]
                                            .toString()
                                            .startsWith("update " + RestoreRecord.TABLE)
                                    && --left == 0) {
                                throw new SQLException(WHY);
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
